/// The HTTP edge of the API for students and other programs, under `/api/v1`: whose a request is,
/// how often it comes, what it asks, and how it is answered. `docs/openapi.yaml` describes it.
@NullMarked
package org.daybook.server.http.api;

import org.jspecify.annotations.NullMarked;
