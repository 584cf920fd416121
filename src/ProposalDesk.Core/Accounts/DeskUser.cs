using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Accounts;

/// <summary>An account of the bureau. Deactivated, never deleted (domain.md §1).</summary>
public sealed class DeskUser : IdentityUser<long>
{
    public const int DisplayNameMaxLength = 40;

    public required string DisplayName { get; set; }

    public long BureauId { get; set; }

    public long? SectionId { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>How long a password that somebody else chose lets anybody in.</summary>
    public static readonly TimeSpan GivenPasswordLasts = TimeSpan.FromDays(7);

    /// <summary>When somebody else chose the password, in system time; null once the owner has chosen their own.</summary>
    public DateTime? PasswordGivenAt { get; set; }

    /// <summary>Who reset it; null where the account was new.</summary>
    public string? PasswordResetBy { get; set; }

    /// <summary>Given by the command on the server, for the day on which nobody gets in otherwise.</summary>
    public bool HasPasswordOfTheServer => PasswordGivenAt is not null && PasswordResetBy == Actor.ServerName;

    /// <summary>The owner has one of their own, or none any more.</summary>
    public void ForgetGivenPassword() => (PasswordGivenAt, PasswordResetBy) = (null, null);

    /// <param name="now">In system time.</param>
    public bool HasStalePassword(DateTime now) => PasswordGivenAt + GivenPasswordLasts <= now;

    /// <summary>Where the gateway sends short messages; Identity's own column is readable and stays unused.</summary>
    public PrivateText? Phone { get; set; }

    /// <summary>No mails, although there is an address.</summary>
    public bool MailIsOff { get; set; }
}
