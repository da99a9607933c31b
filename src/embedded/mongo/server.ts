export async function startEmbeddedMongo(_options: { dataDir: string | null; host: string; port?: number }): Promise<{ uri: string; close(): Promise<void> }> {
  throw new Error('being built');
}
