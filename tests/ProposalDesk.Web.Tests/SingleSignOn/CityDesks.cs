using Microsoft.AspNetCore.Hosting;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.SingleSignOn;

/// <summary>A desk whose people the city's identity service knows.</summary>
public interface ICityDesk
{
    City City { get; }
}

public class CitySqliteDesk : SqliteDesk, ICityDesk, IAsyncLifetime
{
    public City City { get; private set; } = null!;

    protected override bool IsOnKestrel => true;

    protected virtual bool IsOnly => false;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        City = await City.OpenAsync();
        await InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await City.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Configure(IWebHostBuilder builder) => CitySettings.Set(builder, City, IsOnly);
}

public class CityPostgreSqlDesk : PostgreSqlDesk, ICityDesk, IAsyncLifetime
{
    public City City { get; private set; } = null!;

    protected override bool IsOnKestrel => true;

    protected virtual bool IsOnly => false;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        City = await City.OpenAsync();
        await InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await City.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Configure(IWebHostBuilder builder) => CitySettings.Set(builder, City, IsOnly);
}

/// <summary>Where passwords let nobody in.</summary>
public sealed class CityOnlySqliteDesk : CitySqliteDesk
{
    protected override bool IsOnly => true;
}

public sealed class CityOnlyPostgreSqlDesk : CityPostgreSqlDesk
{
    protected override bool IsOnly => true;
}

/// <summary>The same before its first start.</summary>
public sealed class EmptyCitySqliteDesk : CitySqliteDesk
{
    protected override bool IsOnly => true;

    protected override Task PrepareAsync() => Task.CompletedTask;
}

public sealed class EmptyCityPostgreSqlDesk : CityPostgreSqlDesk
{
    protected override bool IsOnly => true;

    protected override Task PrepareAsync() => Task.CompletedTask;
}

internal static class CitySettings
{
    public static void Set(IWebHostBuilder builder, City city, bool isOnly)
    {
        builder.UseSetting("SingleSignOn:Authority", city.Address);
        builder.UseSetting("SingleSignOn:ClientId", City.ClientId);
        builder.UseSetting("SingleSignOn:ClientSecret", City.ClientSecret);
        builder.UseSetting("SingleSignOn:StrongWhen", "mfa, otp");
        builder.UseSetting("SingleSignOn:Only", isOnly ? "true" : "false");
    }
}
