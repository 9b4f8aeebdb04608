package org.daybook.app.ui.cash;

import org.daybook.app.service.cash.DueItem;

/// Something that may be paid now.
///
/// @param included whether this sale pays it
/// @param added whether it was put there by hand; else it is due
record SaleLine(DueItem item, boolean included, boolean added) {

  SaleLine included(boolean is) {
    return new SaleLine(item, is, added);
  }
}
