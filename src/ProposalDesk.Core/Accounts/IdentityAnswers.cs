using Microsoft.AspNetCore.Identity;

namespace ProposalDesk.Core.Accounts;

/// <summary>What Identity refuses becomes a broken rule at the field it concerns.</summary>
internal static class IdentityAnswers
{
    public static void Demand(this IdentityResult result, string passwordField = "Password")
    {
        if (result.Errors.FirstOrDefault() is not { } error || result.Succeeded)
        {
            return;
        }

        var field = error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordMismatch) => "CurrentPassword",
            _ when error.Code.StartsWith("Password", StringComparison.Ordinal) => passwordField,
            _ when error.Code.EndsWith("UserName", StringComparison.Ordinal) => "UserName",
            _ => "",
        };

        throw new RuleViolationException("account", error.Description, field);
    }
}
