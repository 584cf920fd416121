using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Tests.Powers;

public class SignInPaceTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SignInPace _pace;

    public SignInPaceTests() => _pace = new SignInPace(_time, Options.Create(new SingleSignOnOptions()));

    [Fact]
    public void Five_attempts_are_free_and_each_further_one_waits_longer()
    {
        Fail(5);

        foreach (var minutes in (int[])[1, 2, 4, 8, 15, 15])
        {
            Assert.Equal(TimeSpan.FromMinutes(minutes), _pace.Begin("director", "10.0.0.9"));
            _time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Null(_pace.Begin("director", "10.0.0.9"));
        }
    }

    [Fact]
    public void A_clock_that_is_set_back_lets_nobody_wait_whose_attempts_are_free()
    {
        Fail(3);
        _time.AdjustTime(_time.GetUtcNow().AddMilliseconds(-1));

        Assert.Null(_pace.Begin("director", "10.0.0.9"));
    }

    [Fact]
    public void Asking_while_one_has_to_wait_makes_it_no_longer()
    {
        Fail(5);
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(40), _pace.Begin("director", "10.0.0.9"));
        Assert.Equal(TimeSpan.FromSeconds(40), _pace.WaitOf("director", "10.0.0.9"));
    }

    [Fact]
    public void Nobody_elsewhere_and_no_other_account_has_to_wait()
    {
        Fail(9);

        Assert.Null(_pace.Begin("director", "10.0.0.1"));
        Assert.Null(_pace.Begin("clerk", "10.0.0.9"));
    }

    [Fact]
    public void A_name_is_the_same_however_it_is_spelt()
    {
        Fail(5);

        Assert.NotNull(_pace.Begin(" Director", "10.0.0.9"));
    }

    [Fact]
    public void Many_at_once_gain_nothing()
    {
        var looked = 0;
        Parallel.For(0, 200, _ =>
        {
            if (_pace.Begin("director", "10.0.0.9") is null)
            {
                Interlocked.Increment(ref looked);
            }
        });

        Assert.Equal(SignInPace.FreeAttempts, looked);
    }

    [Fact]
    public void The_right_password_an_hour_of_quiet_and_a_new_password_make_it_forgotten()
    {
        Fail(4);
        _pace.Forget("director", "10.0.0.9");
        Fail(5);
        _pace.Forget("director");
        Fail(5);
        _time.Advance(TimeSpan.FromHours(1));

        Fail(5);
    }

    [Fact]
    public void However_many_names_are_tried_the_last_ones_are_remembered()
    {
        for (var i = 0; i < 25_000; i++)
        {
            _pace.Begin($"name{i}", "10.0.0.9");
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Fail(5);
        Assert.NotNull(_pace.Begin("director", "10.0.0.9"));
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (_pace.Begin("director", "10.0.0.9") is { } wait)
            {
                _time.Advance(wait);
                Assert.Null(_pace.Begin("director", "10.0.0.9"));
            }
        }
    }
}
