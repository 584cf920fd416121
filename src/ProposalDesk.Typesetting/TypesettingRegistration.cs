using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ProposalDesk.Typesetting;

/// <summary>Registers the typesetter.</summary>
public static class TypesettingRegistration
{
    /// <summary>Adds <see cref="ITypesetter"/> and what goes with it, with the settings of the section Typesetting.</summary>
    public static IServiceCollection AddTypesetting(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<TypesettingOptions>(configuration.GetSection(TypesettingOptions.Section));
        services.AddSingleton<TypesettingCheck>();
        services.AddSingleton<PrintableCharacters>();
        services.AddSingleton<ScreenFaces>();
        services.AddSingleton<ITypesetter, TypstTypesetter>();
        return services;
    }
}
