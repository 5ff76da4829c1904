export function manifestForDeployment(manifest: string, url?: string): string;
