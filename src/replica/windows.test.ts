/** @jest-environment node */
import { windowsOf } from './windows';

describe('work that one window at a time may do', () => {
  it('is done without a lock where the browser refuses one, as in a frame without storage', async () => {
    const refusing = { request: () => Promise.reject(new Error('The request was denied.')) };
    await expect(windowsOf('femke', refusing, undefined).alone('sending', async () => 'done')).resolves.toBe('done');
  });

  it('is done once, and its own failure is told', async () => {
    let times = 0;
    const granting = { request: <T>(_name: string, work: () => Promise<T>) => work() };
    const failing = async () => {
      times += 1;
      throw new Error('of the work');
    };
    await expect(windowsOf('femke', granting, undefined).alone('sending', failing)).rejects.toThrow('of the work');
    expect(times).toBe(1);
  });
});
