using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Puts the person at the screen beside the request, so that pages ask for them without asking the database.</summary>
public static class CurrentPerson
{
    public static SignedInPerson? Person(this HttpContext context) => context.Features.Get<SignedInPerson>();

    /// <summary>Who acts. Only for pages that need a signed-in person.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Person()?.Actor ?? throw new InvalidOperationException("Nobody has signed in; the page should not have been reached.");

    public static long? UserId(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    // A page that looks again by itself is no person.
    private static bool IsByHand(HttpContext context) =>
        context.GetEndpoint()!.Metadata.GetMetadata<NotByHandAttribute>() is null
        && !(HttpMethods.IsGet(context.Request.Method) && context.Request.IsFromScript());

    /// <summary>
    /// A session that has ended lets nobody in, an account that was deactivated is out at once; one with a password of
    /// somebody else's choice changes it first.
    /// </summary>
    public static void UseCurrentPerson(this WebApplication app) => app.Use(async (context, next) =>
    {
        var action = context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>();
        if (action is null || context.User.UserId() is not { } userId)
        {
            await next();
            return;
        }

        var person = context.Person() ?? await context.RequestServices.GetRequiredService<ActorProvider>()
            .FindAsync(
                userId, context.SessionId(), IsByHand(context), context.RequestAborted);
        if (person is null)
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()!.Metadata.GetMetadata<IAllowAnonymous>() is null
                && !context.Request.IsFromScript())
            {
                // Somebody has written for longer than the session lasted.
                await FailurePage.AfterSessionAsync(context);
                return;
            }

            await next();
            return;
        }

        person = person with { Actor = person.Actor with { Caller = context.Caller() } };
        if (context.SignOnOf() is { } signOn)
        {
            // A password that nobody uses is not changed; what was shown elsewhere is not asked for here.
            person = person with { PasswordGivenAt = null, MustSetUpFactor = person.MustSetUpFactor && !signOn.IsStrong };
        }

        if (context.RequestServices.GetRequiredService<IOptions<SingleSignOnOptions>>().Value.IsInsteadOfPasswords)
        {
            // Nor is one where none of their own would be accepted.
            person = person with { PasswordGivenAt = null };
        }

        context.Features.Set(person);

        var isOpenToAll = context.GetEndpoint()!.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (person.MustChangePassword && !isOpenToAll && action.ControllerName is not ("Password" or "SignOut"))
        {
            context.Response.Redirect($"{context.Request.PathBase}/account/password");
            return;
        }

        if (person is { MustChangePassword: false, MustSetUpFactor: true } && !isOpenToAll
            && action.ControllerName is not ("Password" or "SignOut" or "Factor" or "Passkeys" or "Sessions" or "Proof"))
        {
            context.Response.Redirect($"{context.Request.PathBase}/account/factor");
            return;
        }

        // Where the others' to-do list is not theirs to see, administrators and auditors begin with their own work.
        if (!person.SeesProposals && context.Request.Path == "/")
        {
            context.Response.Redirect(
                $"{context.Request.PathBase}/{(person.Actor.Is(DeskRole.Auditor) ? "security-log" : "administration/users")}");
            return;
        }

        await next();
    });
}
