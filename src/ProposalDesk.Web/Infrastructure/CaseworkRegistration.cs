namespace ProposalDesk.Web.Infrastructure;

/// <summary>What home, list and case pages need besides their controllers.</summary>
public static class CaseworkRegistration
{
    public static IServiceCollection AddCasework(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped<CaseGuard>();
}
