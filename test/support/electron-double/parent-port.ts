import { EventEmitter } from 'node:events';

// `process.parentPort` exists only in a utility process; here it stands on the channel of a forked Node.
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: NonNullable<unknown>): void => {
    process.send?.(message);
  },
});
process.on('message', (data) => port.emit('message', { data, ports: [] }));
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
