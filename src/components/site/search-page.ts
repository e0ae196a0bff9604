// The search page with scripts: the question comes from the address and goes back into it.
import { searchView } from './search-view.ts';

const place = document.querySelector<HTMLElement>('[data-search-page]');
if (place) {
  const words = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
  const { parts, field } = searchView({
    scope: place,
    words,
    onWords: (asked) => {
      const address = new URL(location.href);
      if (asked) address.searchParams.set('q', asked);
      else address.searchParams.delete('q');
      if (address.href !== location.href) history.replaceState(history.state, '', address);
    },
  });
  place.replaceChildren(parts.form, parts.count, parts.results);
  field.focus();
}
