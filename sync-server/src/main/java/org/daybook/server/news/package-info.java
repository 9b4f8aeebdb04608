/// The signal that a scope changed, within this process and across servers. It carries no data:
/// whoever hears it pulls.
@NullMarked
package org.daybook.server.news;

import org.jspecify.annotations.NullMarked;
