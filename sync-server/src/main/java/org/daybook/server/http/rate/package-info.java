/// How often somebody may ask.
@NullMarked
package org.daybook.server.http.rate;

import org.jspecify.annotations.NullMarked;
