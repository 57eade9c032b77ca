import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const gone = 'gone';

/**
 * Does `work` while no other process does: a file that holds the process id stands for the right to. One that a killed
 * process left behind does not count.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onlyOne(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    if (isRunning(ownerOf(file))) await pause(50);
    else rmSync(file, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** The file appears with its content at once: a process may be killed between making and filling it. */
function take(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own);
  }
}

function ownerOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(owner) {
  const [pid, start] = owner.split(' ');
  return start !== undefined && start !== gone && startOf(pid) === start;
}

/** When a process started, in clock ticks since boot (proc(5), field 22): numbers of processes are used again. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return gone;
  }
}
