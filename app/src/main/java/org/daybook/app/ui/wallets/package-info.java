/// The wallets of a branch: who has one, the statement of each, and moving money between them.
@NullMarked
package org.daybook.app.ui.wallets;

import org.jspecify.annotations.NullMarked;
