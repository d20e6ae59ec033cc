export { dayText, momentText } from '../text/dates';
