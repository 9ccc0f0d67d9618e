import { memoryNotes } from '../../src/local/memory/memoryNotes';
import { notesSuite } from './notes.suite';

notesSuite('memory', async () => ({ notes: memoryNotes(), key: 'k1' }));
