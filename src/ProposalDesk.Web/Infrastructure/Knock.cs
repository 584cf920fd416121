namespace ProposalDesk.Web.Infrastructure;

/// <summary>At what somebody knocks; each has a number of its own in a minute.</summary>
public enum Knock
{
    /// <summary>A password that is sent.</summary>
    SignIn,

    /// <summary>The pages of personal links.</summary>
    Feedback,

    /// <summary>What calendar programs read.</summary>
    Calendar,
}
