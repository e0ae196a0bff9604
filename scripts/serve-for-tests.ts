// Serves the built site twice for the browser tests: at a domain's root and under /x/y/.
import { serve } from './serve.ts';
import { TEST_PORT } from './test-port.ts';

await serve({ folder: 'dist', under: '/', port: TEST_PORT });
await serve({ folder: 'dist', under: '/x/y/', port: TEST_PORT + 1 });
console.log(`serving dist on ${TEST_PORT} and ${TEST_PORT + 1}`);
