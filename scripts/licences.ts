// Prints the packages the course is built with or made of, with their licences, as a table; fails where one is not allowed.
import { licencesIn, notAllowed } from './licence-list.ts';

const list = licencesIn('package-lock.json');
for (const { name, version, licence } of list) console.log(`${name}\t${version}\t${licence}`);
const refused = notAllowed(list);
for (const { name, licence } of refused) console.error(`Not allowed: ${name} (${licence})`);
process.exit(refused.length === 0 ? 0 : 1);
