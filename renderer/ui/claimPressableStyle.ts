const STYLE_ID = 'react-aria-pressable-style';

/**
 * The component library looks for this id before it adds a <style> element. The page allows no inline
 * styles, so an empty element takes the place and base.css holds the rule.
 */
function claimPressableStyle(): void {
  if (typeof document === 'undefined' || document.getElementById(STYLE_ID) !== null) return;
  const mark = document.createElement('meta');
  mark.id = STYLE_ID;
  document.head.append(mark);
}

claimPressableStyle();
