/// Cash: drawers, the shifts of desks on them, payments and their receipts, counts, prices. Every
/// amount is a `long` of minor units of the organisation's currency, and everything that moves
/// money writes the ledger in the same decision.
@NullMarked
package org.daybook.model.cash;

import org.jspecify.annotations.NullMarked;
