import { describe, expect, it } from 'vitest';
import { filesFromArgv } from '../../../electron/desktop/files-from-argv.ts';

describe('files on a command line', () => {
  it('are taken as paths, relative to the folder of whoever started us', () => {
    expect(filesFromArgv(['trailmap', 'shop.trail', '/srv/models/bank.trail'], '/home/ann')).toEqual([
      '/home/ann/shop.trail',
      '/srv/models/bank.trail',
    ]);
  });

  it('are taken as file addresses, with percent escapes, as Linux file managers send them', () => {
    expect(filesFromArgv(['trailmap', 'file:///home/ann/My%20shop%20%C3%BC.trail'], '/')).toEqual([
      '/home/ann/My shop ü.trail',
    ]);
  });

  it('are found among switches, the application itself and other files', () => {
    const argv = ['electron', '--inspect=0', '.', '--x=a.trail', '/tmp/notes.txt', '/tmp/SHOP.TRAIL', '-'];
    expect(filesFromArgv(argv, '/tmp')).toEqual(['/tmp/SHOP.TRAIL']);
  });

  it.each(['file://elsewhere/share/a.trail', 'file:///a%2Fb.trail', 'file://%zz.trail'])(
    'do not include %s, which names no file of this machine',
    (address) => {
      expect(filesFromArgv(['trailmap', address], '/tmp')).toEqual([]);
    },
  );

  it('never include the executable, whatever its name', () => {
    expect(filesFromArgv(['/opt/x.trail'], '/tmp')).toEqual([]);
  });
});
