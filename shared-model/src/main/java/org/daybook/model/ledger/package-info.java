/// The ledger: balanced entries of postings to accounts, in minor units of the organisation's one
/// currency, never changed; what is wrong is reversed. Balances are kept with the postings and
/// proved by adding these up again. After `cash.md` of the design and the practice of double-entry
/// ledgers such as TigerBeetle's: debits are positive, each entry adds up to nothing.
@NullMarked
package org.daybook.model.ledger;

import org.jspecify.annotations.NullMarked;
