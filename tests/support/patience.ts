import { configure } from '@testing-library/dom';

// A busy machine is slow, not wrong: what is looked for may take a while to come.
configure({ asyncUtilTimeout: 20_000 });
