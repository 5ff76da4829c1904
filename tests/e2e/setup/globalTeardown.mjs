export default async function tearDown() {
  const { servers, chromium } = globalThis.endToEnd;
  await chromium.close();
  await Promise.all(servers.map((server) => server.close()));
}
