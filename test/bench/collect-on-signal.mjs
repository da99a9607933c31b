// Preloaded into a server whose memory is measured (needs --expose-gc). On SIGUSR2 it says how many bytes are alive.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  console.log(`collected ${heapUsed + external}`);
});
