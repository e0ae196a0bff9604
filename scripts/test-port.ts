// The port the browser tests are served on; the next one serves the same site under a path. Two runs on one machine set
// MARGINS_TEST_PORT apart.
export const TEST_PORT = Number(process.env.MARGINS_TEST_PORT ?? 4410);
