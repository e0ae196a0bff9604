// Serves the built site twice for the browser tests: at a domain's root and under /x/y/.
import { serve } from './serve.ts';

const port = Number(process.argv[2] ?? 4410);
await serve({ folder: 'dist', under: '/', port });
await serve({ folder: 'dist', under: '/x/y/', port: port + 1 });
console.log(`serving dist on ${port} and ${port + 1}`);
