// Does the registry know of a serious weakness in what the course is made from? Asks npm; where the registry does not answer, or
// has no such service, that is said and nothing is claimed.
import { spawnSync } from 'node:child_process';

export type Audited = 'clean' | 'found' | 'not reachable';

/** Asks about all dependencies but those of development; high and critical weaknesses count. */
export function audit(): Audited {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  let report: { auditReportVersion?: number; metadata?: { vulnerabilities: Record<string, number> } } = {};
  try {
    report = JSON.parse(stdout) as typeof report;
  } catch {
    // No answer is no report.
  }
  if (report.auditReportVersion === undefined || !report.metadata) {
    console.log(
      'The registry could not be asked about known weaknesses: not reachable, nothing was checked.',
    );
    return 'not reachable';
  }
  const { high = 0, critical = 0, ...rest } = report.metadata.vulnerabilities;
  console.log(
    `Known weaknesses: ${critical} critical, ${high} high, ${rest['moderate'] ?? 0} moderate, ${rest['low'] ?? 0} low.`,
  );
  return high + critical === 0 ? 'clean' : 'found';
}
