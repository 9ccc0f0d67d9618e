import { Problem } from '../../src/domain/problem';
import { memoryRecords } from '../../src/local/memory/memoryRecords';
import { recordsSuite } from './records.suite';

recordsSuite('memory', async () => {
  const records = memoryRecords();
  return {
    records,
    mark: '',
    bend: async (list, fields, id) => records.bend(list, fields, id),
    expireTokens: async () => records.expireTokens(),
    cut: async (call, at) => records.faults.add({ call, at, problem: new Problem('offline', 'connection cut') }),
  };
});
