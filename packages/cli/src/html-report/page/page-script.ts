/**
 * Opens derivations beside the text instead of at the end of the page. Without it every link still
 * leads to its derivation, which the browser opens; nothing else of the page needs it.
 */
export const PAGE_SCRIPT = `
(() => {
  const panel = document.querySelector('#panel');
  const place = panel.querySelector('.panel-body');
  const home = document.createComment('');
  let shown = null;
  let opener = null;
  const back = () => {
    if (shown === null) return;
    home.replaceWith(shown);
    shown = null;
  };
  const show = (id) => {
    const target = document.getElementById(id);
    const derivation = target?.closest('details.derivation') ?? null;
    if (derivation === null) return false;
    if (derivation !== shown) {
      back();
      derivation.replaceWith(home);
      shown = derivation;
      place.append(derivation);
    }
    if (!panel.open) panel.show();
    for (let each = target; each !== null && each !== panel; each = each.parentElement) {
      if (each.tagName === 'DETAILS') each.open = true;
    }
    const isWhole = target.classList.contains('explained');
    if (isWhole) place.scrollTop = 0;
    else target.scrollIntoView({ block: 'center' });
    for (const marked of place.querySelectorAll('.marked')) marked.classList.remove('marked');
    if (!isWhole) target.classList.add('marked');
    return true;
  };
  const close = () => {
    back();
    panel.close();
    opener?.focus();
    opener = null;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const id = decodeURIComponent(link.hash.slice(1));
    const isWithin = panel.contains(link);
    if (show(id)) {
      event.preventDefault();
      if (!isWithin) opener = link;
      if (!isWithin) panel.querySelector('.close').focus();
    } else if (isWithin && matchMedia('(max-width: 60rem)').matches) close();
  });
  panel.querySelector('.close').addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.open) close();
  });
  addEventListener('beforeprint', () => { if (panel.open) close(); });
  const contents = document.querySelector('#contents details');
  if (matchMedia('(max-width: 60rem)').matches) contents.open = false;
  contents.addEventListener('click', (event) => {
    if (event.target.closest('a') !== null && matchMedia('(max-width: 60rem)').matches) contents.open = false;
  });
})();
`;
