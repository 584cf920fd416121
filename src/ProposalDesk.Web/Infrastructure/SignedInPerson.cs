using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Who is at the screen, as the database knows them in this request.</summary>
public sealed record SignedInPerson(Actor Actor, string UserName, long BureauId, string BureauName,
    DateTime? PasswordGivenAt = null, string? PasswordResetBy = null, bool MustSetUpFactor = false)
{
    /// <summary>The password is one that somebody else chose.</summary>
    public bool MustChangePassword => PasswordGivenAt is not null;

    /// <summary>True for those who may see cases at all: administrators without another role and auditors may not.</summary>
    public bool SeesProposals => Actor.Capacities.Any(h => h.Roles.Any(r => r.SeesCases()));
}
