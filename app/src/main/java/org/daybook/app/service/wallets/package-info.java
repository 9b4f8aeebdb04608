/// Wallets as people look at them: who has one, what came and went, and moving money between them.
@NullMarked
package org.daybook.app.service.wallets;

import org.jspecify.annotations.NullMarked;
