// SPDX-License-Identifier: Apache-2.0
// The texts whose contrast with what is behind them is below 4.5.
(() => {
  const parts = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour => parts(colour).slice(0, 3).map(each => each / 255)
    .map(each => each <= 0.04045 ? each / 12.92 : Math.pow((each + 0.055) / 1.055, 2.4))
    .reduce((sum, each, i) => sum + each * [0.2126, 0.7152, 0.0722][i], 0);
  const opaque = colour => parts(colour).length < 4 || parts(colour)[3] > 0;
  const behind = each => {
    const box = each.closest('#flow svg')?.querySelector('.box');
    if (box) return getComputedStyle(box).fill;
    for (let at = each; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const low = [];
  for (const each of document.querySelectorAll('body *')) {
    const own = [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!own || !each.checkVisibility() || ['SCRIPT', 'STYLE', 'title', 'NOSCRIPT'].includes(each.tagName)) continue;
    const style = getComputedStyle(each);
    const [one, other] = [luminance(each instanceof SVGElement ? style.fill : style.color), luminance(behind(each))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) low.push(ratio.toFixed(2) + ': ' + each.textContent.slice(0, 60));
  }
  return low;
})()
