/** A notice as it was sent, in the pieces of it that servers return. */
export const returnAddress = 'bounces+dec-2026-0001-3-0123456789abcdef@tawafuq.example.org';

export const originalFields = [
  'Received: from tawafuq.example.org by mx.example.net with ESMTPS id 4abc; Mon, 2 Mar 2026 09:00:00 +0000',
  `Return-Path: <${returnAddress}>`,
  'From: Tawafuq <tawafuq@tawafuq.example.org>',
  'To: who@example.org',
  'Subject: A decision is before you',
  'Message-ID: <0100019@email.example.org>',
  'Tawafuq-Notice: DEC-2026-0001/3/who@example.org',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
].join('\n');

export const original = `${originalFields}\n\nPlease say by Thursday whether you object.\n`;

/** What a server said, as most bounces have it. */
export const refusal = '550 5.1.1 <who@example.org>: Recipient address rejected: User unknown';
