import { spawnSync } from 'node:child_process';

/**
 * A command that may mount file systems of its own, which nobody else sees and which are gone when it ends: as root in
 * a mount namespace, as anybody else in a user namespace too. Nothing where the system allows neither.
 */
export function withOwnMounts(mounts: string, command: readonly string[]): readonly string[] | undefined {
  const unshare = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-Urm'];
  const inside = (shell: string) => [...unshare, 'sh', '-c', shell, 'sh'];
  const [file = '', ...args] = inside('mount -t tmpfs -o size=64k tmpfs /mnt');
  const may = process.platform === 'linux' && spawnSync(file, args, { timeout: 10_000 }).status === 0;
  return may ? [...inside(`${mounts} && exec "$@"`), ...command] : undefined;
}

/** The same with a limit on the size of any file that the command writes, in units of 512 bytes. */
export function withFileLimit(blocks: number, command: readonly string[]): readonly string[] {
  return ['sh', '-c', `ulimit -f ${blocks} && exec "$@"`, 'sh', ...command];
}
