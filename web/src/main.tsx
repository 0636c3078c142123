/** Starts the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.js';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/figures.css';
import './styles/facts.css';
import './styles/record.css';
import './styles/print.css';
import { comeBack } from './state/way-back.js';
import { startWords } from './words/words.js';

const place = document.getElementById('page');
if (place === null) throw new Error('the document has no place for the page');
comeBack();
startWords();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
