using Microsoft.AspNetCore.Identity;

namespace ProposalDesk.Core.Accounts;

/// <summary>An account of the bureau. Deactivated, never deleted (domain.md §1).</summary>
public sealed class DeskUser : IdentityUser<long>
{
    public const int DisplayNameMaxLength = 40;

    public required string DisplayName { get; set; }

    public long BureauId { get; set; }

    public long? SectionId { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>True while the password is one that somebody else chose.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When somebody else last gave the account a new password, until its owner has chosen their own.</summary>
    public DateTime? PasswordResetAt { get; set; }

    public string? PasswordResetBy { get; set; }

    /// <summary>No mails, although there is an address.</summary>
    public bool MailIsOff { get; set; }
}
