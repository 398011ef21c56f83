import css from './agency.css?inline';
import { laterStyles } from './styles.ts';

export const agencyStyles = laterStyles([css]);
