export { dayText, fullDayText, momentText, weekdayText } from '../text/dates';
