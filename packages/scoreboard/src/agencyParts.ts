export { AgenciesPage } from './AgenciesPage.tsx';
export { AgencyPage } from './AgencyPage.tsx';
