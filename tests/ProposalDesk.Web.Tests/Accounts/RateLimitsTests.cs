using Microsoft.Extensions.Options;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Tests.Accounts;

/// <summary>Guessing is slow for whoever guesses, and for nobody else.</summary>
public sealed class RateLimitsTests
{
    [Fact]
    public void An_address_knocks_so_often_in_a_minute_and_others_are_not_held_up()
    {
        var limits = new RateLimits(Options.Create(new DeskOptions { SignInsPerMinute = 2, FeedbackPagesPerMinute = 1 }));

        Assert.True(limits.Admits(Knock.SignIn, "10.0.0.1"));
        Assert.True(limits.Admits(Knock.SignIn, "10.0.0.1"));
        Assert.False(limits.Admits(Knock.SignIn, "10.0.0.1"));
        Assert.True(limits.Admits(Knock.Feedback, "10.0.0.1"));
        Assert.False(limits.Admits(Knock.Feedback, "10.0.0.1"));
        Assert.True(limits.Admits(Knock.SignIn, "10.0.0.2"));
    }
}
