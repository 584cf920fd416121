using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ProposalDesk.Web.Tests.SingleSignOn;

/// <summary>The city's identity service: OpenIddict on a port of this machine, with one browser's worth of people.</summary>
public sealed class City : IAsyncDisposable
{
    public const string ClientId = "proposal-desk";
    public const string ClientSecret = "a secret between the two of them";

    private readonly WebApplication _app;

    private City(WebApplication app) => _app = app;

    /// <summary>Whoever is signed in there; null: they turn back.</summary>
    public string? WhoIsThere { get; set; }

    /// <summary>When they last gave their password there.</summary>
    public DateTimeOffset ProvedAt { get; set; } = TimeProvider.System.GetUtcNow();

    /// <summary>True for a service that asks for the password when it is told to, as it should.</summary>
    public bool AsksAgain { get; set; } = true;

    public string? Amr { get; set; }

    /// <summary>It answers nobody.</summary>
    public bool IsAway { get; set; }

    /// <summary>Says it is somebody else.</summary>
    public string? Issuer { get; set; }

    /// <summary>Answers another question.</summary>
    public string? Nonce { get; set; }

    /// <summary>What it has been asked, newest last.</summary>
    public List<OpenIddictRequest> Asked { get; } = [];

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<City> OpenAsync()
    {
        City? city = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("leave")
                .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
                .RegisterScopes(Scopes.Profile)
                .AddEphemeralEncryptionKey().AddEphemeralSigningKey()
                .EnableDegradedMode();
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(b => b.UseInlineHandler(context =>
            {
                var isRegistered = context.RedirectUri?.EndsWith("/sign-in/service/answer", StringComparison.Ordinal) == true;
                if (context.ClientId != ClientId || !isRegistered)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return ValueTask.CompletedTask;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(b => b.UseInlineHandler(context => city!.LetIn(context)));
            server.AddEventHandler<ValidateTokenRequestContext>(b => b.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return ValueTask.CompletedTask;
            }));
            server.AddEventHandler<ValidateEndSessionRequestContext>(b => b.UseInlineHandler(_ => ValueTask.CompletedTask));
            server.AddEventHandler<HandleEndSessionRequestContext>(b => b.UseInlineHandler(context =>
            {
                city!.Asked.Add(context.Request);
                city.WhoIsThere = null;
                context.SignOut();

                return ValueTask.CompletedTask;
            }));
            server.AddEventHandler<GenerateTokenContext>(b => b
                .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1)
                .UseInlineHandler(context => city!.Forge(context)));
        });
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (city?.IsAway != true)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;

            return Task.CompletedTask;
        });
        app.UseRouting();
        app.UseAuthentication();
        city = new(app);
        await app.StartAsync();
        // Its first answer takes long on a busy machine; a desk waits for ten seconds.
        using var first = new HttpClient { Timeout = Patience.Long };
        foreach (var document in new[] { "openid-configuration", "jwks" })
        {
            (await first.GetAsync(new Uri($"{city.Address}/.well-known/{document}"))).Dispose();
        }

        return city;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private ValueTask LetIn(HandleAuthorizationRequestContext context)
    {
        Asked.Add(context.Request);
        if (WhoIsThere is null)
        {
            context.Reject(Errors.AccessDenied);

            return ValueTask.CompletedTask;
        }

        if (AsksAgain && (context.Request.HasPromptValue(PromptValues.Login) || context.Request.MaxAge == 0))
        {
            ProvedAt = TimeProvider.System.GetUtcNow();
        }

        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType);
        identity.SetClaim(Claims.Subject, $"city:{WhoIsThere}")
            .SetClaim(Claims.PreferredUsername, WhoIsThere)
            .SetClaim(Claims.AuthenticationTime, ProvedAt.ToUnixTimeSeconds());
        if (Amr is not null)
        {
            identity.SetClaims(Claims.AuthenticationMethodReference, [Amr]);
        }

        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(context.Request.GetScopes());
        context.SignIn(principal);

        return ValueTask.CompletedTask;
    }

    private ValueTask Forge(GenerateTokenContext context)
    {
        if (context.TokenType == TokenTypeIdentifiers.IdentityToken)
        {
            context.SecurityTokenDescriptor.Issuer = Issuer ?? context.SecurityTokenDescriptor.Issuer;
            if (Nonce is not null)
            {
                context.SecurityTokenDescriptor.Subject.SetClaim(Claims.Nonce, Nonce);
            }
        }

        return ValueTask.CompletedTask;
    }
}
