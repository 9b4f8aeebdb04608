/// Half-typed work that survives a crash. It is kept in a small sealed file, replaced as a whole,
/// and is no record of anything: losing it loses typing, never what was saved.
@NullMarked
package org.daybook.app.service.drafts;

import org.jspecify.annotations.NullMarked;
