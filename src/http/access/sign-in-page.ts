/** The page to sign in on, in both languages: at the provider, or with a token. It needs no script. */

/** What went wrong before, in the words of the page. */
export type SignInFailure = 'token' | 'provider';

const FAILURES: Readonly<Record<SignInFailure, { readonly vi: string; readonly en: string }>> = {
  token: {
    vi: 'Mã truy cập không đúng, hoặc không còn hiệu lực.',
    en: 'The token is not valid, or no longer.',
  },
  provider: {
    vi: 'Nhà cung cấp danh tính không xác nhận. Xin thử lại.',
    en: 'The identity provider did not vouch for you. Please try again.',
  },
};

const both = ({ vi, en }: { readonly vi: string; readonly en: string }): string =>
  `${vi} <span lang="en">/ ${en}</span>`;

export const signInPage = (
  hasProvider: boolean,
  failure?: SignInFailure,
): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Đăng nhập / Sign in · Workforce ledger</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${both({ vi: 'Sổ nhân sự', en: 'Workforce ledger' })}</h1>
${failure === undefined ? '' : `<p role="alert">${both(FAILURES[failure])}</p>`}
${hasProvider ? `<p><a href="/sign-in/provider">${both({ vi: 'Đăng nhập bằng tài khoản của cơ quan', en: 'Sign in with your organisation' })}</a></p>` : ''}
<form method="post" action="/sign-in">
<p><label for="token">${both({ vi: 'Mã truy cập', en: 'Token' })}</label>
<input id="token" name="token" type="password" autocomplete="off" required></p>
<p><button>${both({ vi: 'Đăng nhập', en: 'Sign in' })}</button></p>
</form>
</main>
</body>
</html>
`;
