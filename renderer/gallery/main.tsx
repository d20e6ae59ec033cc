import './bridge';

// Only then: the panels look for what stands behind the page as soon as they are loaded.
void import('./start');
