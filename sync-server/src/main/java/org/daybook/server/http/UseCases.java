package org.daybook.server.http;

import org.daybook.server.api.ApiUseCases;
import org.daybook.server.auth.ApprovalKeys;
import org.daybook.server.auth.Inviting;
import org.daybook.server.auth.SigningIn;
import org.daybook.server.devices.Authentication;
import org.daybook.server.devices.Enrolling;
import org.daybook.server.devices.Losses;
import org.daybook.server.devices.ManagingDevices;
import org.daybook.server.devices.Renewing;
import org.daybook.server.health.Sightings;
import org.daybook.server.news.News;
import org.daybook.server.news.NewsFromElsewhere;
import org.daybook.server.pull.Differences;
import org.daybook.server.pull.Digests;
import org.daybook.server.pull.FirstLoads;
import org.daybook.server.pull.Pulling;
import org.daybook.server.pull.Reports;
import org.daybook.server.push.Pushing;
import org.daybook.server.store.Safeguards;

/// What the endpoints call.
public record UseCases(
    Authentication authentication,
    Enrolling enrolling,
    Renewing renewing,
    Losses losses,
    Pushing pushing,
    Pulling pulling,
    FirstLoads firstLoads,
    Digests digests,
    Differences differences,
    Reports reports,
    SigningIn signingIn,
    ManagingDevices managingDevices,
    Inviting inviting,
    ApprovalKeys approvalKeys,
    Sightings sightings,
    News news,
    NewsFromElsewhere newsFromElsewhere,
    Safeguards safeguards,
    ApiUseCases api) {}
