/// The search over everything, in the top bar: sessions of the day, students, places to go.
@NullMarked
package org.daybook.app.ui.search;

import org.jspecify.annotations.NullMarked;
