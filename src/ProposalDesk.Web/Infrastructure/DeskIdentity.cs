using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Features.Overview;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Accounts, the sign-in cookie, and the rule that every page needs a signed-in person unless it says otherwise.</summary>
public static class DeskIdentity
{
    public static void AddDeskIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        services.AddIdentity<DeskUser, IdentityRole<long>>(identity =>
            {
                // What makes a password good is judged by PasswordRules alone.
                identity.Password = new()
                {
                    RequiredLength = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                identity.User.AllowedUserNameCharacters = "";
                identity.SignIn.RequireConfirmedAccount = true;
            })
            .AddEntityFrameworkStores<DeskContext>()
            .AddUserStore<DeskUserStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<DeskUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddPasswordValidator<PasswordRules>();
        services.AddScoped<IUserConfirmation<DeskUser>, ActiveAccounts>();
        // What OWASP asks of PBKDF2 with SHA-512; what was hashed with fewer rounds is hashed anew at the next sign-in.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);

        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(2));
        services.ConfigureApplicationCookie(SetCookie);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            // Asked of the database's answer in this request, not of a cookie that may be older than a change of roles.
            .AddPolicy(Policies.Administer, p => p.RequireAuthenticatedUser().RequireAssertion(context =>
                context.Resource is HttpContext http && http.Person()?.Actor.Self.Is(DeskRole.Administrator) == true))
            .AddPolicy(Policies.SeeSecurityLog, p => p.RequireAuthenticatedUser().RequireAssertion(context =>
                context.Resource is HttpContext http && http.Person()?.Actor.Self is { } self
                    && (self.Is(DeskRole.Auditor) || self.Is(DeskRole.Director))))
            .AddPolicy(Policies.SeeProgress, p => p.RequireAuthenticatedUser().RequireAssertion(context =>
                context.Resource is HttpContext http && http.Person()?.Actor is { } actor
                    && (actor.Is(DeskRole.Clerk) || actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director))))
            .AddPolicy(Policies.SeeOverview, p => p.RequireAuthenticatedUser().RequireAssertion(context =>
                context.Resource is HttpContext http && http.Person()?.Actor is { } actor && OverviewScope.Of(actor) is not null))
            .AddPolicy(Policies.SeeCases, p => p.RequireAuthenticatedUser().RequireAssertion(context =>
                context.Resource is HttpContext http && http.Person()?.SeesProposals == true))
            .AddPolicy(Policies.SeeYears, p => p.RequireAuthenticatedUser().RequireAssertion(context =>
                context.Resource is HttpContext http && http.Person() is { } person && HandlingYear.MayChangeDates(person.Actor)))
            .AddPolicy(Policies.SeeOutbox, p => p.RequireAuthenticatedUser().RequireAssertion(context =>
                context.Resource is HttpContext http && http.Person()?.Actor is { } actor
                    && (actor.Is(DeskRole.Clerk) || actor.Is(DeskRole.Administrator))));
        services.AddScoped<ActorProvider>();
        services.AddSingleton<SignInPace>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<DeskOptions>>((passkeys, desk) =>
        {
            // A passkey belongs to a name; where people come by an address of numbers browsers make none.
            passkeys.ServerDomain = desk.Value.PublicUrl is { HostNameType: UriHostNameType.Dns } url ? url.Host : null;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddSingleton<SetupCode>();

        builder.AddDeskKeys();
    }

    private static void SetCookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // The row on the server says when it is over (SignInSession); the cookie only does not outlive it.
        cookie.ExpireTimeSpan = SignInSession.Longest;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/sign-in";

        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            // A script keeps the draft and says so; only a person can be sent to the sign-in page.
            if (context.Request.IsFromScript())
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            var back = HttpMethods.IsGet(context.Request.Method)
                ? context.Request.PathBase + context.Request.Path + context.Request.QueryString
                : PageOfForm(context.Request);
            context.Response.Redirect($"{context.Request.PathBase}/sign-in{QueryString.Create(context.Options.ReturnUrlParameter, back)}");
            return Task.CompletedTask;
        };
    }

    /// <summary>True for fetch() of our own modules, which ask for JSON.</summary>
    public static bool IsFromScript(this HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    // A form was sent after the session had ended: back to the page it stands on, not to an address that only takes posts.
    private static string PageOfForm(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : "/";
}
