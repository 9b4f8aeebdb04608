/// Reads the ledger for whoever answers for a branch's cash: what was expected and what was found,
/// what came in by which tender, and the same figures by account. Pure: rows in, figures out.
@NullMarked
package org.daybook.model.cash.reconcile;

import org.jspecify.annotations.NullMarked;
